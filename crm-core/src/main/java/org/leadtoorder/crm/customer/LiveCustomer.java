package org.leadtoorder.crm.customer;
public sealed interface LiveCustomer extends UnmergedCustomer permits Prospect, ActiveCustomer {}
