-- The register's lists, each along an index whatever its filter.
create index ix_representative_offices_state on representative_offices (zone, state, registration_number);
create index ix_representative_offices_country on representative_offices (zone, country, registration_number);
create index ix_representative_offices_certificate on representative_offices (certificate_number) where certificate_number is not null;
create unique index ux_representative_offices_code on representative_offices (unified_code) where unified_code is not null;
drop index ix_representative_offices_organisation on representative_offices;
create index ix_representative_offices_organisation on representative_offices (organisation_id, registration_number);
create index ix_office_dates_kind on office_dates (zone, kind, due_on, office_id, ref);
