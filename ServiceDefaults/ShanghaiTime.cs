namespace Platform.ServiceDefaults;

/// <summary>Days and clocks of the platform are those of Asia/Shanghai.</summary>
public static class ShanghaiTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateOnly ShanghaiToday(this TimeProvider time) => time.GetUtcNow().ShanghaiDate();

    public static DateOnly ShanghaiDate(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.InShanghai().DateTime);

    public static DateTimeOffset InShanghai(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
