package org.tenbiki.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Writes addresses the way {@link RoutingFilter} reads them: institution first, no extension. */
public class InstitutionViewHandler extends ViewHandlerWrapper {
  public InstitutionViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String code = CDI.current().select(CurrentInstitution.class).get().getCode();
    return context.getExternalContext().getRequestContextPath() + Route.addressOf(viewId, code);
  }
}
