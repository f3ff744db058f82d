package org.tenbiki.application.notification;

import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The mails that were due at one look, and what became of them; shared by the lines of a node. */
public final class MailRound {
  private final Queue<Long> waiting;
  private final AtomicInteger claimed = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private volatile boolean serverAway;

  MailRound(List<Long> due) {
    waiting = new ConcurrentLinkedQueue<>(due);
  }

  /** Whose turn it is; empty if there is none left, or no mail can be sent now. */
  OptionalLong next() {
    Long mailId = serverAway ? null : waiting.poll();
    return mailId == null ? OptionalLong.empty() : OptionalLong.of(mailId);
  }

  int waiting() {
    return serverAway ? 0 : waiting.size();
  }

  void wasClaimed() {
    claimed.incrementAndGet();
  }

  boolean anyClaimed() {
    return claimed.get() > 0;
  }

  void wasSent() {
    sent.incrementAndGet();
  }

  void serverIsAway() {
    serverAway = true;
  }

  int sent() {
    return sent.get();
  }

  /** Whether to look for more: nothing was due for this node, or no mail can be sent now. */
  boolean isLast() {
    return serverAway || !anyClaimed();
  }
}
