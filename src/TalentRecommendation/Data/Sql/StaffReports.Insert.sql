insert into staff_reports (report_id, office, staff_id, reported_at)
values (@ReportId, @Office, @StaffId, @ReportedAt)
