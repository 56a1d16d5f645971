create table skill_posts (
    number nvarchar(80) not null primary key,
    certificate nvarchar(60) not null,
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    employer nvarchar(200) not null,
    occupation nvarchar(12) not null,
    title nvarchar(100) not null,
    level int not null,
    standard nvarchar(300) not null,
    headcount int not null,
    published_on date not null,
    ended_on date null
);

create index ix_skill_posts_zone on skill_posts (zone, number) where ended_on is null;
create index ix_skill_posts_employer on skill_posts (organisation_id, zone, occupation, level);
create index ix_skill_posts_certificate on skill_posts (certificate);

-- A title's review. Its row is held by every act of officers and members, so that of two the second sees what the first did.
create table panels (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null unique,
    version int not null,
    state nvarchar(20) not null,
    employer nvarchar(200) not null,
    size int not null,
    quorum int not null,
    votes_until date not null,
    opened_on date not null,
    opened_by uniqueidentifier not null,
    revealed_at datetimeoffset null,
    revealed_by uniqueidentifier null,
    passed bit null,
    yes int null,
    noes int null,
    average decimal(6, 2) null
);

create table panel_members (
    id uniqueidentifier not null primary key,
    panel_id uniqueidentifier not null references panels (id),
    seq int not null,
    state nvarchar(20) not null,
    organisation nvarchar(200) not null,
    -- Encrypted: who, where to write to, why not, and the vote, which nobody reads before all are revealed.
    name nvarchar(max) not null,
    mail nvarchar(max) not null,
    reason nvarchar(max) null,
    ballot nvarchar(max) null,
    answered_at datetimeoffset null,
    constraint ux_panel_members unique (panel_id, seq)
);
