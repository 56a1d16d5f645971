using Platform.Gateway;
using Platform.Gateway.Forwarding;
using Platform.Gateway.Guards;
using Platform.Gateway.Sessions;
using Platform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddGuards();
builder.AddServiceDefaults();
builder.AddSessions();
builder.AddForwarding();

var app = builder.Build();
app.UseTrustedProxies();
app.UseMiddleware<SecurityHeaders>();
app.UseMiddleware<IncomingHeaders>();
app.UseServiceDefaults(beforeAuthentication: guarded =>
{
    guarded.UseMiddleware<BodyLimits>();
    guarded.UseMiddleware<AddressLimits>();
    guarded.UseMiddleware<OnlyKnown>();
});
app.UseMiddleware<PersonLimits>();
app.UseMiddleware<CrossSiteGuard>();
app.UseRequestTimeouts();

app.MapDefaultEndpoints();
app.MapSessions();
app.MapForwarding();
app.Run();
