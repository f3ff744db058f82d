package org.tenbiki.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Locale;

/**
 * Writes addresses the way {@link RoutingFilter} reads them, institution first and no extension,
 * and puts the notice that came with an address above the page.
 */
public class InstitutionViewHandler extends ViewHandlerWrapper {
  public InstitutionViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String code = CDI.current().select(CurrentInstitution.class).get().getCode();
    return context.getExternalContext().getRequestContextPath() + Route.addressOf(viewId, code);
  }

  /** The user's choice if there is one, otherwise the browser's, Japanese if it says nothing. */
  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current()
        .select(Language.class)
        .get()
        .chosen()
        .orElseGet(
            () ->
                context.getExternalContext().getRequestHeaderMap().containsKey("Accept-Language")
                    ? super.calculateLocale(context)
                    : Locale.JAPANESE);
  }

  @Override
  public void renderView(FacesContext context, UIViewRoot view) throws IOException {
    if (!context.isPostback()) {
      String name = context.getExternalContext().getRequestParameterMap().get(Notice.PARAMETER);
      Notice.named(name).ifPresent(notice -> context.addMessage(null, notice.message(context)));
    }
    super.renderView(context, view);
  }
}
