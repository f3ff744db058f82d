package org.tenbiki.web.shared;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Texts of the bundles in the page's language. */
public final class Texts {
  private Texts() {}

  /** The text of that key, its placeholders filled. */
  public static String text(FacesContext faces, String key, Object... arguments) {
    ResourceBundle bundle = faces.getApplication().getResourceBundle(faces, "msg");
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
  }
}
