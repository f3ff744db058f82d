package org.tenbiki.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A CRL that was signed. Source: RFC 5280 §5. */
@Entity
@Table(name = "certificate_revocation_list")
public class RevocationList {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "crl_number")
  private long crlNumber;

  @Column(name = "this_update")
  private Instant thisUpdate;

  @Column(name = "next_update")
  private Instant nextUpdate;

  @Column(name = "revoked_ever")
  private long revokedEver;

  private byte[] der;

  protected RevocationList() {}

  /**
   * @param revokedEver how many serial numbers had been revoked, whether or not the list still
   *     carries them
   */
  public RevocationList(
      long crlNumber, Instant thisUpdate, Instant nextUpdate, long revokedEver, byte[] der) {
    this.revokedEver = revokedEver;
    this.crlNumber = crlNumber;
    this.thisUpdate = thisUpdate;
    this.nextUpdate = nextUpdate;
    this.der = der.clone();
  }

  public long crlNumber() {
    return crlNumber;
  }

  public Instant thisUpdate() {
    return thisUpdate;
  }

  public long revokedEver() {
    return revokedEver;
  }

  public byte[] der() {
    return der.clone();
  }
}
