package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/**
 * What the slot above each page shows, the most pressing first. Pages read it as {@code banners}.
 */
@Named("banners")
@RequestScoped
public class Banners {
  @Inject @Any transient Instance<BannerSource> sources;

  public List<Banner> getAll() {
    return sources.stream()
        .flatMap(source -> source.banners().stream())
        .sorted(Comparator.comparing(Banner::kind).reversed())
        .toList();
  }
}
