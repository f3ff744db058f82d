package org.tenbiki.system;

/** The WAR on Payara Micro. */
class MainJobOnMicroIT extends MainJobWalk {
  MainJobOnMicroIT() {
    super(new MicroSystem());
  }
}
