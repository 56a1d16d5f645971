// The smallest service that LocalHosting's tests can ask what it was given.
var app = WebApplication.CreateBuilder(args).Build();

app.MapGet("/health/ready", () => app.Configuration["Sample:Sick"] == "true" ? Results.StatusCode(503) : Results.Ok());
app.MapGet("/process", () => Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
app.MapGet("/environment", () => Environment.GetEnvironmentVariables());
app.MapPost("/crash", () => Environment.FailFast("asked to"));
app.Run();
