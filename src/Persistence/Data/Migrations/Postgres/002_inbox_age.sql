create index ix_inbox_received on inbox (received_at);
