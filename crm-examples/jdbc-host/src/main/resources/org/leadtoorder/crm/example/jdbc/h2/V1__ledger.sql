-- Documents of the usual size are kept in their row and not beside it.
set max_length_inplace_lob 1000000;
-- Commits end one by one; who waits is not sent away too early.
set default_lock_timeout 20000;

-- The one row that every commit locks before its first event.
create table gate (id int primary key);
insert into gate values (1);

-- An aggregate as it stands, with what look-ups are asked for.
create table aggregate (
    ref        varchar primary key,                        -- such as quote/Q-17
    version    bigint not null,
    state      clob,                                       -- none only within the transaction that holds the place
    last_event timestamp(6) with time zone,
    parent     varchar,
    birth      bigint,                                     -- which birth of all it was
    due        date,                                       -- an issued quote: the last day of its validity
    idle       timestamp(6) with time zone                 -- an open opportunity: the time of its last event
);
create index aggregate_children on aggregate (parent, birth);
create index aggregate_due on aggregate (due, ref);
create index aggregate_idle on aggregate (idle, ref);
create sequence birth;

-- What one aggregate at a time may hold.
create table claim (
    kind   varchar not null,
    name   varchar not null,
    holder varchar not null references aggregate,
    constraint claim_once primary key (kind, name)
);
create index claim_holder on claim (holder);

-- What customers and open leads are found by: customers first, and of each the earlier born.
create table match_key (
    digest varchar not null,                               -- such as EMAIL/0b1c…
    lead   boolean not null,
    birth  bigint  not null,
    holder varchar not null references aggregate,
    primary key (digest, lead, birth, holder)
);
create index match_key_holder on match_key (holder);

-- What was answered to a request.
create table answer (
    request varchar not null,
    answer  clob    not null,
    constraint request_once primary key (request)
);

-- Everything that happened, in order of the position, which is drawn behind the gate.
create table event (
    position   bigint  generated always as identity primary key,
    aggregate  varchar not null references aggregate,
    version    bigint  not null,
    event      clob    not null,
    provenance clob    not null
);
create index event_history on event (aggregate, position);

create sequence quote_number;
create sequence order_number;
