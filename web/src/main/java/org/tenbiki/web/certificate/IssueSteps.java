package org.tenbiki.web.certificate;

/**
 * The steps as the manuals count them. The same pages stand in both; in a renewal, the way to them
 * counts too, without the choice of a certificate that nobody is asked for any more. Source:
 * requirement T-2 and section 5.
 */
public enum IssueSteps {
  FIRST("certificate", 5, 0),
  RENEWAL("renewal", 7, 2);

  private final String flow;
  private final int count;
  private final int before;

  IssueSteps(String flow, int count, int before) {
    this.flow = flow;
    this.count = count;
    this.before = before;
  }

  /** The part of the texts' keys. */
  public String getFlow() {
    return flow;
  }

  public int getCount() {
    return count;
  }

  /**
   * @param number from 1, as the pages of an issue count
   */
  public int at(int number) {
    return before + number;
  }
}
