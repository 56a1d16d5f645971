namespace Platform.Identity.Domain;

/// <summary>Browser: the cookie session of a person at a screen. Api: a client's chain of refresh tokens.</summary>
internal enum SessionKind
{
    Browser,
    Api,
}

/// <summary>How long signing in lasts; whichever of the two limits comes first ends it.</summary>
internal static class SessionLimits
{
    public static readonly TimeSpan BrowserAbsolute = TimeSpan.FromHours(8);
    public static readonly TimeSpan BrowserIdle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan ApiAbsolute = TimeSpan.FromDays(30);
    public static readonly TimeSpan ApiIdle = TimeSpan.FromDays(7);

    public static TimeSpan Absolute(SessionKind kind) => kind == SessionKind.Browser ? BrowserAbsolute : ApiAbsolute;

    public static TimeSpan Idle(SessionKind kind) => kind == SessionKind.Browser ? BrowserIdle : ApiIdle;
}
