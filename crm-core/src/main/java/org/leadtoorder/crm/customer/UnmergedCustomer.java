package org.leadtoorder.crm.customer;
public sealed interface UnmergedCustomer extends Customer permits LiveCustomer, BlockedCustomer {}
