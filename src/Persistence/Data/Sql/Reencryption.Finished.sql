select key_head from reencryption where table_name = @TableName
