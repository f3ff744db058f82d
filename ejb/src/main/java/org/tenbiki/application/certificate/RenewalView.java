package org.tenbiki.application.certificate;

import java.time.LocalDate;

/**
 * Whether a user may renew inside the session.
 *
 * @param lastDay of the certificate in use, in Japan
 * @param opensOn the first day of its renewal window, in Japan
 * @param open whether 更新 may be pressed
 */
public record RenewalView(LocalDate lastDay, LocalDate opensOn, boolean open) {}
