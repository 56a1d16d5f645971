using Platform.Web.Applicant;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared;
using Platform.Web.Shared.Components;

var builder = WebApplication.CreateBuilder(args);
builder.AddWeb(antiforgeryCookie: "platform_af");
builder.Services.AddSingleton(new Frame(typeof(ApplicantFrame)));

var app = builder.Build();
app.UseWeb();
app.MapApplicant();
app.Run();
