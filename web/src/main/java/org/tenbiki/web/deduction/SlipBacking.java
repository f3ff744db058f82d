package org.tenbiki.web.deduction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.tenbiki.application.deduction.download.PaymentSlipService;
import org.tenbiki.application.deduction.download.SlipView;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** まとめ入金依頼書, to members and staff alike. Source: requirement K-5. */
@Named("slip")
@RequestScoped
public class SlipBacking {
  @Inject transient PaymentSlipService slips;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private List<SlipView> all = List.of();

  /** One line of the table. */
  public record Line(String name, String count, String amount) {}

  /** Asked for before anything is written, so that a refusal is a page of its own. */
  public void load() {
    all =
        slips.slips(
            user.actor(),
            parameters.id("id").orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND)));
  }

  /** The latest, which was voided if none holds. */
  public SlipView getCurrent() {
    return all.get(0);
  }

  /** Voided ones before it, the latest first. */
  public List<SlipView> getEarlier() {
    return all.subList(1, all.size());
  }

  public List<Line> getLines() {
    SlipView slip = getCurrent();
    return List.of(
        line("requested", slip.requested()),
        line("undeductible", slip.undeductible()),
        line("stopped", slip.stopped()),
        line("payable", slip.payable()));
  }

  private static Line line(String name, SlipView.Sum sum) {
    return new Line(name, grouped(sum.count()), grouped(sum.amount()));
  }

  public String getPayable() {
    return grouped(getCurrent().payable().amount());
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
