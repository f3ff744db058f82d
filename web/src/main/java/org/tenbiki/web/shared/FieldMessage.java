package org.tenbiki.web.shared;

import jakarta.faces.application.FacesMessage;

/** What is wrong with a field that is no component, and so has no label of its own. */
final class FieldMessage extends FacesMessage {
  private final String label;

  FieldMessage(String text, String code, String label) {
    super(FacesMessage.SEVERITY_ERROR, text, code);
    this.label = label;
  }

  String label() {
    return label;
  }
}
