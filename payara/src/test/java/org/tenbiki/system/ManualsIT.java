package org.tenbiki.system;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The four manuals, step by step, each by the clerks of its institution, in one running product:
 * the WAR on Payara Micro.
 */
@DisplayName("四つの手引きを、動いている一つの製品で")
@ExtendWith(SharedProduct.Starter.class)
class ManualsIT {
  @Nested
  @DisplayName("さくらろうきん：初期登録からログインまで（2章から6章）")
  class Rokin extends MainJobWalk {
    Rokin(SharedProduct product) {
      super(product.asSystem());
    }
  }

  @Nested
  @DisplayName("しらかばしんきん でんさいの初期設定：取得からログアウトまで（10章、D-13）")
  class Densai extends DensaiManual {
    Densai(SharedProduct product) {
      super(product);
    }
  }

  @Nested
  @DisplayName("あおばしんきん 法人IB：ログインと電子証明書の更新（11章）")
  class Corporate extends CorporateManual {
    Corporate(SharedProduct product) {
      super(product);
    }
  }

  @Nested
  @DisplayName("みどり信組の手順書：IDとパスワードから電子証明書へ（12章）")
  class Coop extends CoopManual {
    Coop(SharedProduct product) {
      super(product);
    }
  }
}
