-- An aggregate as it stands, with what look-ups are asked for. Texts are compared by their bytes.
create table aggregate (
    ref        varchar collate "C" primary key,            -- such as quote/Q-17
    version    bigint      not null,
    tx         xid8        not null default pg_current_xact_id(), -- the transaction that wrote it last
    state      jsonb,                                      -- none only within the transaction that holds the place
    last_event timestamptz,
    parent     varchar collate "C",
    birth      bigint,                                     -- which birth of all it was
    due        date,                                       -- an issued quote: the last day of its validity
    idle       timestamptz                                 -- an open opportunity: the time of its last event
);
create index aggregate_children on aggregate (parent, birth) where parent is not null;
create index aggregate_due on aggregate (due, ref) where due is not null;
create index aggregate_idle on aggregate (idle, ref) where idle is not null;
create sequence birth;

-- What one aggregate at a time may hold.
create table claim (
    kind   varchar collate "C" not null,
    name   varchar collate "C" not null,
    holder varchar collate "C" not null references aggregate,
    constraint claim_once primary key (kind, name)
);
create index claim_holder on claim (holder);

-- What customers and open leads are found by: customers first, and of each the earlier born.
create table match_key (
    digest varchar collate "C" not null,                   -- such as EMAIL/0b1c…
    lead   boolean not null,
    birth  bigint  not null,
    holder varchar collate "C" not null references aggregate,
    primary key (digest, lead, birth, holder)
);
create index match_key_holder on match_key (holder);

-- What was answered to a request.
create table answer (
    request varchar collate "C" constraint request_once primary key,
    answer  jsonb not null
);

-- Everything that happened. Its order is that of (tx, position), and only transactions before every open one are read.
create table event (
    tx         xid8    not null default pg_current_xact_id(),
    position   bigint  not null generated always as identity,
    aggregate  varchar collate "C" not null references aggregate,
    version    bigint  not null,
    event      jsonb   not null,
    provenance jsonb   not null,
    primary key (tx, position)
);
create index event_history on event (aggregate, position);

create sequence quote_number;
create sequence order_number;
