-- How far the relay has read the feed: one row, and whoever takes entries holds it.
create table relay (
    id       int     primary key check (id = 1),
    position varchar not null
);
insert into relay values (1, '');

-- Messages on their way to order-to-cash, in the order in which they were taken.
create table outbox (
    seq       bigint  generated always as identity primary key,
    message   varchar not null,
    order_id varchar not null,
    version   bigint  not null,
    sent      boolean not null,
    tries     int     not null,
    due       timestamp(6) with time zone not null,
    standing  varchar not null,
    constraint message_once unique (message)
);
create index outbox_due on outbox (standing, due, message);
create index outbox_queue on outbox (order_id, seq);

-- What needs a person. A message and an answer are told by the digest of both.
create table parked (
    seq       bigint  generated always as identity primary key,
    digest    varchar not null,
    message   varchar not null,
    answer    clob,
    reasons   clob    not null,
    parked_at timestamp(6) with time zone not null,
    constraint parked_once unique (digest)
);

-- Who may relay, and until when by the clock of this database. The token grows with each new holder.
create table lease (
    name       varchar primary key,
    holder     varchar not null,
    token      bigint  not null,
    held_until timestamp(6) with time zone not null
);
insert into lease values ('relay', '', 0, timestamp with time zone '1970-01-01 00:00:00Z');
