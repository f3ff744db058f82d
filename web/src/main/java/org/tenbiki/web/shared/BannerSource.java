package org.tenbiki.web.shared;

import java.util.List;

/** A bean that has something to tell across pages; {@link Banners} finds it by this type. */
public interface BannerSource {
  /** In the language of the page; empty where the page or its user is not concerned. */
  List<Banner> banners();
}
