package org.leadtoorder.crm.example.benchmarks;

/** One writer. */
public class OneWriterBenchmark extends LedgerBenchmark {}
