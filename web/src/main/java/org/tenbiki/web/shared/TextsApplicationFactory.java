package org.tenbiki.web.shared;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Gives pages the words of the institution that is open. Source: requirements, section 13. */
public class TextsApplicationFactory extends ApplicationFactory {
  public TextsApplicationFactory(ApplicationFactory wrapped) {
    super(wrapped);
  }

  @Override
  public Application getApplication() {
    return new TextsApplication(getWrapped().getApplication());
  }

  @Override
  public void setApplication(Application application) {
    getWrapped().setApplication(application);
  }

  private static final class TextsApplication extends ApplicationWrapper {
    TextsApplication(Application wrapped) {
      super(wrapped);
    }

    @Override
    public @Nullable ResourceBundle getResourceBundle(FacesContext faces, String name) {
      ResourceBundle texts = getWrapped().getResourceBundle(faces, name);
      // every name in an expression is asked for, whether or not it is a bundle
      return texts == null ? null : overWords(faces, texts);
    }

    /** Found once for a page, which asks with each of its texts. */
    private static ResourceBundle overWords(FacesContext faces, ResourceBundle texts) {
      return (ResourceBundle)
          faces.getAttributes().computeIfAbsent(texts, one -> WordsBundle.over(texts));
    }
  }
}
