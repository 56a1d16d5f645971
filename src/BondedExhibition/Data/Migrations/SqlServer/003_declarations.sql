-- A consolidated declaration from its submission: 核注清单 of type 5, the tax and when it is due.
create table declarations (
    case_id uniqueidentifier not null primary key,
    list_number nvarchar(18) not null unique,
    book_number nvarchar(12) not null,
    customs_code nvarchar(4) not null,
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    payment nvarchar(20) not null,
    rate_day date not null,
    due_on date not null,
    dutiable_value decimal(19, 2) not null,
    duty decimal(19, 2) not null,
    consumption_tax decimal(19, 2) not null,
    vat decimal(19, 2) not null,
    total decimal(19, 2) not null,
    paid_on date null,
    receipt nvarchar(60) null,
    released_on date null,
    ended_on date null,
    constraint ck_declarations_total check (total = duty + consumption_tax + vat)
);

create index ix_declarations_due on declarations (zone, due_on) where paid_on is null and ended_on is null;

-- One sale, one line. What the tax was counted with stays with it.
create table declaration_lines (
    case_id uniqueidentifier not null references declarations (case_id),
    line int not null,
    sale nvarchar(60) not null,
    item int not null,
    goods_code nvarchar(10) not null,
    name nvarchar(255) not null,
    specification nvarchar(255) null,
    serial nvarchar(60) not null,
    origin nvarchar(3) null,
    unit nvarchar(3) not null,
    quantity decimal(19, 5) not null,
    dutiable_value decimal(19, 2) not null,
    duty decimal(19, 2) not null,
    consumption_tax decimal(19, 2) not null,
    vat decimal(19, 2) not null,
    total decimal(19, 2) not null,
    -- JSON: how each figure was counted, in both languages.
    steps nvarchar(max) not null,
    primary key (case_id, line),
    constraint ux_declaration_lines_sale unique (case_id, sale)
);
