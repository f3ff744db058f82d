package org.tenbiki.application.announcement;

/**
 * An announcement as staff see it.
 *
 * @param version what a change of it has to name
 * @param form its content as it would be typed again
 * @param html the body, clean
 * @param read how many users have read it
 * @param confirmed how many of them have confirmed it
 */
public record AnnouncementDetails(
    AnnouncementRow row,
    long version,
    WriteAnnouncement form,
    String html,
    long read,
    long confirmed) {}
