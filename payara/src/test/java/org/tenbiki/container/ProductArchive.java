package org.tenbiki.container;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The libraries of the packaged product, without its pages and filters. */
final class ProductArchive {
  private static final File WAR = Path.of("../web/target/tenbiki.war").toFile();

  private ProductArchive() {}

  static WebArchive with(Class<?>... tests) {
    WebArchive whole =
        ShrinkWrap.create(ZipImporter.class, "whole.war").importFrom(WAR).as(WebArchive.class);
    return ShrinkWrap.create(WebArchive.class, "tenbiki.war")
        .merge(
            whole, ArchivePaths.root(), Filters.include("/WEB-INF/lib/(?!primefaces|omnifaces).*"))
        .addClasses(tests);
  }
}
