package org.tenbiki.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.AnnotationLiteral;

/** Teaches CDI that a session bean has a transaction around each of its methods. */
class StatelessExtension implements Extension {
  void learn(@Observes BeforeBeanDiscovery event) {
    event.addStereotype(Stateless.class, new Literal());
  }

  private static final class Literal extends AnnotationLiteral<InTransaction>
      implements InTransaction {
    private static final long serialVersionUID = 1;
  }
}
