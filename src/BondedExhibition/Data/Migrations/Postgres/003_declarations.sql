-- A consolidated declaration from its submission: 核注清单 of type 5, the tax and when it is due.
create table declarations (
    case_id uuid not null primary key,
    list_number varchar(18) not null unique,
    book_number varchar(12) not null,
    customs_code varchar(4) not null,
    organisation_id uuid not null,
    zone varchar(20) not null,
    payment varchar(20) not null,
    rate_day date not null,
    due_on date not null,
    dutiable_value numeric(19, 2) not null,
    duty numeric(19, 2) not null,
    consumption_tax numeric(19, 2) not null,
    vat numeric(19, 2) not null,
    total numeric(19, 2) not null,
    paid_on date null,
    receipt varchar(60) null,
    released_on date null,
    ended_on date null,
    constraint ck_declarations_total check (total = duty + consumption_tax + vat)
);

create index ix_declarations_due on declarations (zone, due_on) where paid_on is null and ended_on is null;

-- One sale, one line. What the tax was counted with stays with it.
create table declaration_lines (
    case_id uuid not null references declarations (case_id),
    line int not null,
    sale varchar(60) not null,
    item int not null,
    goods_code varchar(10) not null,
    name varchar(255) not null,
    specification varchar(255) null,
    serial varchar(60) not null,
    origin varchar(3) null,
    unit varchar(3) not null,
    quantity numeric(19, 5) not null,
    dutiable_value numeric(19, 2) not null,
    duty numeric(19, 2) not null,
    consumption_tax numeric(19, 2) not null,
    vat numeric(19, 2) not null,
    total numeric(19, 2) not null,
    -- JSON: how each figure was counted, in both languages.
    steps text not null,
    primary key (case_id, line),
    constraint ux_declaration_lines_sale unique (case_id, sale)
);
