using System.Text.Json;
using Platform.CaseKernel.Clock;
using Platform.Contracts.Calendars.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Acts;

/// <summary>Takes a notice that was loaded at another service; the replicas find it by looking.</summary>
internal sealed class WhenHolidayCalendarLoaded(Database database, TimeProvider time) : InboxConsumer<HolidayCalendarLoaded>(database, time)
{
    protected override Task ApplyAsync(HolidayCalendarLoaded @event, Work work, CancellationToken cancellationToken) =>
        work.LoadCalendarAsync(JsonSerializer.Deserialize<CalendarYear>(@event.Table, JsonDefaults.Options)!, @event.At, null, cancellationToken);
}
