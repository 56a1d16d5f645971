select state, cast(count(*) as int) as graduates from graduate_files where listing = @Listing group by state
