-- How far the relay has read the feed: one row, and whoever takes entries holds it.
create table relay (
    id       int     primary key check (id = 1),
    position varchar not null
);
insert into relay values (1, '');

-- Messages on their way to order-to-cash, in the order in which they were taken.
create table outbox (
    seq       bigint      generated always as identity primary key,
    message   varchar     collate "C" not null constraint message_once unique,
    order_id varchar     collate "C" not null,
    version   bigint      not null,
    sent      boolean     not null,
    tries     int         not null,
    due       timestamptz not null,
    standing  varchar     not null
);
create index outbox_due on outbox (due, message) where standing = 'WAITING';
create index outbox_queue on outbox (order_id, seq) where standing <> 'SETTLED';

-- What needs a person. A message and an answer are told by the digest of both.
create table parked (
    seq       bigint      generated always as identity primary key,
    digest    varchar     not null constraint parked_once unique,
    message   varchar     collate "C" not null,
    answer    jsonb,
    reasons   jsonb       not null,
    parked_at timestamptz not null
);

-- Who may relay, and until when by the clock of this database. The token grows with each new holder.
create table lease (
    name       varchar     primary key,
    holder     varchar     not null,
    token      bigint      not null,
    held_until timestamptz not null
);
insert into lease values ('relay', '', 0, '-infinity');
