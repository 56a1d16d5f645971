select table_name, key_head, finished_at from reencryption
