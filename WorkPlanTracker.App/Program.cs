using WorkPlanTracker.App.Operating;

return await Verbs.RunAsync(args);
