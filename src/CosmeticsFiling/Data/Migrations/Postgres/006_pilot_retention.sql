create index ix_pilot_services_keep on pilot_services (keep_until, id);
