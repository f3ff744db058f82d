package org.tenbiki.enrolment;

/** Where a key and its certificate are put. */
interface CertificateStore {
  /** Asked before a certificate is: whether the store can be reached. */
  void check() throws TroubleException;

  /** Puts both there. */
  void put(Certified certified) throws TroubleException;

  /** What the user is told of where it is. */
  String place();
}
