select count(*) as depth, min(created_at) as oldest from outbox
