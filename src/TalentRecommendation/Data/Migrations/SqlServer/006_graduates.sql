-- What is kept of each graduate beside the case; nobody's name or number.
create table graduate_files (
    case_id uniqueidentifier not null primary key,
    number nvarchar(40) not null,
    zone nvarchar(20) not null,
    year int not null,
    organisation_id uniqueidentifier not null,
    employer nvarchar(200) not null,
    listing nvarchar(40) null,
    industry nvarchar(40) null,
    points int not null,
    passing int not null,
    state nvarchar(20) not null,
    confirmed_at datetimeoffset null,
    contested_at datetimeoffset null,
    -- Encrypted.
    remark nvarchar(max) null
);

create unique index ux_graduate_files_number on graduate_files (number);
create index ix_graduate_files_listing on graduate_files (listing);
create index ix_graduate_files_comparison on graduate_files (zone, year, points desc, case_id);

-- One try of a graduate in a year: the key is a keyed hash of the person.
create table graduate_tries (
    year int not null,
    person nvarchar(64) not null,
    case_id uniqueidentifier not null,
    constraint pk_graduate_tries primary key (year, person)
);

create index ix_graduate_tries_case on graduate_tries (case_id);

create table person_secret (
    id int not null primary key,
    -- Encrypted.
    secret nvarchar(max) not null,
    created_at datetimeoffset not null
);

-- Recommendations on their way to the city: encrypted until they are handed on, empty afterwards.
create table municipal_files (
    case_id uniqueidentifier not null primary key,
    number nvarchar(40) not null,
    content nvarchar(max) not null,
    created_at datetimeoffset not null,
    sent_at datetimeoffset null
);

create index ix_municipal_files_waiting on municipal_files (created_at, case_id) where sent_at is null;

-- What the city has answered, each answer once.
create table municipal_answers (
    digest nvarchar(64) not null primary key,
    number nvarchar(40) not null,
    outcome nvarchar(20) not null,
    document_number nvarchar(60) not null,
    answered_on date not null,
    -- Encrypted.
    reason nvarchar(max) null,
    file_name nvarchar(255) not null,
    received_at datetimeoffset not null,
    state nvarchar(20) not null
);

create index ix_municipal_answers_number on municipal_answers (number, state);
