select cast(count(*) as int) from graduate_files where listing = @Listing and state <> 'ended'
