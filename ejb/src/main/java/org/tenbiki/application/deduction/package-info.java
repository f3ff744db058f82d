/**
 * Deduction lists. Here stands what every room below uses – who may do what with a list, and lists,
 * rows and totals in the words of pages – and what a member's user reads of them. Knows no room;
 * among the rooms, {@code upload} imports {@code step}, and {@code answer} and {@code staff} import
 * both. May import the domain and the areas {@code contract}, {@code user} and {@code task}.
 */
@NullMarked
package org.tenbiki.application.deduction;

import org.jspecify.annotations.NullMarked;
