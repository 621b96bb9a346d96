Console.WriteLine("WorkPlanTracker benchmarks");
