package org.tenbiki.system;

/** The EAR on Payara Server. */
class MainJobOnServerIT extends MainJobWalk {
  MainJobOnServerIT() {
    super(new ServerSystem());
  }
}
