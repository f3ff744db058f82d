package org.tenbiki.web.shared;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;

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
    public ResourceBundle getResourceBundle(FacesContext faces, String name) {
      return WordsBundle.over(getWrapped().getResourceBundle(faces, name));
    }
  }
}
