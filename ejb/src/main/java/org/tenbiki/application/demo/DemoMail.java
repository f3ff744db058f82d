package org.tenbiki.application.demo;

import java.time.Instant;

/** A mail of the outbox, as the demo's mail page shows it. */
public record DemoMail(long id, Instant createdAt, String to, String subject, String body) {}
