select count(*) from cases where matter = @Matter and subject = @Exhibition and state = @Approved
