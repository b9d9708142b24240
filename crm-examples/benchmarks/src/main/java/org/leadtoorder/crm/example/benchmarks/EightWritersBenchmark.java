package org.leadtoorder.crm.example.benchmarks;

import org.openjdk.jmh.annotations.Threads;

/** Eight writers at a time. */
@Threads(8)
public class EightWritersBenchmark extends LedgerBenchmark {}
